using System.Collections.Immutable;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Postgres.Tests.Planted;

/// <summary>A mistake made on purpose in the function or the tables of a throw-away database (reliability 3.9).</summary>
/// <param name="Name">As the list has it.</param>
/// <param name="Rule">The invariant that must be seen broken.</param>
internal sealed record DatabasePlant(string Name, string Rule)
{
    private const string Definition = "select pg_get_functiondef(oid) from pg_proc where proname = 'commit_batch'";

    /// <summary>Guards that go first, so that the mistake is not refused by the table.</summary>
    public string Guards { get; init; } = "select 1";

    /// <summary>What is written otherwise in the batch writer's function.</summary>
    public ImmutableArray<(string Right, string Wrong)> Changes { get; init; } = [];

    public async Task PlantAsync(TestDatabase database)
    {
        await database.ExecuteAsync(Guards);
        var function = (await database.ScalarAsync<string>(Definition))!;
        foreach (var (right, wrong) in Changes)
        {
            function.Split(right).Length.ShouldBe(2, $"'{right}' must stand once in the function, or the bug '{Name}' is not what it says");
            function = function.Replace(right, wrong, StringComparison.Ordinal);
        }

        await database.ExecuteAsync(function);
    }
}
