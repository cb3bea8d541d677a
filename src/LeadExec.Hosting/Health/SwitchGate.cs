namespace LeadExec.Hosting.Health;

/// <summary>A gate that is closed until somebody opens it, for steps that happen once at start.</summary>
public sealed class SwitchGate(string name) : IReadinessGate
{
    private volatile bool open;

    public string Name { get; } = name;

    public void Open() => open = true;

    public void Close() => open = false;

    public ValueTask<bool> IsOpenAsync(CancellationToken cancellation) => ValueTask.FromResult(open);
}
