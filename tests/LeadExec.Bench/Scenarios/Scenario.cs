namespace LeadExec.Bench.Scenarios;

/// <summary>A kind of load: its parts at the same time, and what goes on beside them.</summary>
internal sealed record Scenario(string Name, params IReadOnlyList<ScenarioPart> Parts)
{
    /// <summary>It is offered half of what it can take itself, which is measured first; otherwise half of what the webhook can.</summary>
    public bool OwnPeak { get; init; }

    /// <summary>Goes on until it is told to end, and says what it saw; null: nothing.</summary>
    public Func<CancellationToken, Task<string>>? Beside { get; init; }

    /// <summary>What is waited for before the record is read, and what it tells; null: nothing.</summary>
    public Func<Task<string>>? Afterwards { get; init; }

    /// <summary>Whether the figures are those of a right run, by their own rule; the usual rules hold for all.</summary>
    public Func<ScenarioFigures, ScenarioRecord, bool> Holds { get; init; } = (_, _) => true;
}
