namespace LeadExec.Torture;

/// <summary>What goes wrong. Kills are a kill -9, and all touch exactly the processes that the rig started.</summary>
public enum KillKind
{
    Silo,

    /// <summary>The server and all its children; the silo must start it again.</summary>
    Postgres,
    Both,

    /// <summary>Both, and what the kernel had not yet written to the volume is gone.</summary>
    PowerCut,

    /// <summary>The silo stands still for a moment (SIGSTOP), as in a long pause of its machine, and goes on.</summary>
    Pause,

    /// <summary>The server and all its children stand still for a moment and go on.</summary>
    PostgresPause,

    /// <summary>The volume of the product is full for a moment.</summary>
    DiskFull,

    /// <summary>The write-ahead log of the database is on a volume of its own, and that is full for a moment: the server dies of it, and cannot start before there is room.</summary>
    WalFull,

    /// <summary>The wall clock of the silo jumps by up to two hours either way, and back; that of its server does not.</summary>
    ClockStep,

    /// <summary>The second of two silos on the database, which nobody tells the first of.</summary>
    SecondSilo,

    /// <summary>The first of two silos is asked to end (SIGTERM), as in a rolling upgrade, and starts again, of the newer build and of the older one in turns.</summary>
    Replace,

    /// <summary>The same with the second one.</summary>
    ReplaceSecond,
}
