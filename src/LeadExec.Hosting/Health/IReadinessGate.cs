namespace LeadExec.Hosting.Health;

/// <summary>Something that must hold before the process may get traffic: the database answers, migrations are through, a catalog is loaded.</summary>
public interface IReadinessGate
{
    /// <summary>Short kebab-case name, shown to everybody who asks for health. Never data.</summary>
    string Name { get; }

    /// <summary>Looks now. An exception or a time-out counts as not ready.</summary>
    ValueTask<bool> IsOpenAsync(CancellationToken cancellation);
}
