namespace LeadExec.Hosting.Operations;

/// <summary>Hosts and grains for operators, whichever host runs the grains.</summary>
public interface IClusterViewer
{
    /// <summary>Asks every host now. A host that does not answer is shown without its own words.</summary>
    Task<ClusterView> LookAsync(CancellationToken cancellationToken);
}
