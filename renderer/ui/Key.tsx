/** A key as it is printed on the keyboard. */
export const Key = ({ children }: { readonly children: string }) => <kbd className="key-cap">{children}</kbd>;
