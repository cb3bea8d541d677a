namespace LeadExec.Torture;

/// <summary>What is killed. Each is a kill -9 of exactly the processes that the rig started.</summary>
public enum KillKind
{
    Silo,

    /// <summary>The server and all its children; the silo must start it again.</summary>
    Postgres,
    Both,

    /// <summary>Both, and what the kernel had not yet written to the volume is gone.</summary>
    PowerCut,
}
