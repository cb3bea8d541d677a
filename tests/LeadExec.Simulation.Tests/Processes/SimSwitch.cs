namespace LeadExec.Simulation.Tests.Processes;

/// <summary>Whether faults strike; off when the world heals.</summary>
internal sealed class SimSwitch
{
    public bool On { get; set; } = true;
}
