namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>Collection of classes whose buyers are given real time to answer in: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
