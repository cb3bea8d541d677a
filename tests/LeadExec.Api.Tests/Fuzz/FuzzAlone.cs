namespace LeadExec.Api.Tests.Fuzz;

/// <summary>Runs after the other classes and by itself, so that what the process allocates is what the receivers allocate.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FuzzAlone
{
    public const string Name = "fuzz";
}
