/** Where the window's own pages live. A custom scheme, because `file://` pages may read every file there is. */
export const appOrigin = 'app://desk';
