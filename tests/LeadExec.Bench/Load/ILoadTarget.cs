namespace LeadExec.Bench.Load;

/// <summary>What load is put on.</summary>
internal interface ILoadTarget
{
    /// <summary>Where posts go. Loopback only.</summary>
    Uri Address { get; }

    /// <summary>The body of the n-th post; no two are alike.</summary>
    byte[] Body(long number);

    /// <summary>What is posted after the first answer, as the lead after its ping; null: nothing, and the first answer is the last.</summary>
    LoadPost? Next(long number, ReadOnlySpan<byte> answer) => null;

    /// <summary>Whether the last answer says that the lead was taken and sold.</summary>
    bool IsGood(int status, ReadOnlySpan<byte> answer);
}
