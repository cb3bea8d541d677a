namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>Classes that share one process with the sample account.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoFixture>
{
    public const string Name = "sample account";
}
