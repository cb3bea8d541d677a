namespace LeadExec.Postgres.Security;

/// <summary>How an installation key and a database go together.</summary>
public enum InstallationKeyState
{
    /// <summary>The key is the one that the database was set up with.</summary>
    Fits,

    /// <summary>The database was set up with another key; its secrets cannot be read.</summary>
    Foreign,

    /// <summary>There is no key, but the database was set up with one.</summary>
    Missing,

    /// <summary>The database has not been used with any key yet.</summary>
    Unused,
}
