namespace LeadExec.Hosting.Health;

/// <summary>Something that operators should look at, although the process may get traffic: health says degraded and stays 200.</summary>
public interface IHealthWarning
{
    /// <summary>Short kebab-case name, shown to everybody who asks for health. Never data.</summary>
    string Name { get; }

    /// <summary>Looks in memory.</summary>
    bool IsOn { get; }
}
