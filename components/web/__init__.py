"""Static documents, pictures, data and feeds: the web edition, as files that are served or exported."""
