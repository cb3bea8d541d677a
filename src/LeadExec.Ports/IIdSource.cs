namespace LeadExec.Ports;

/// <summary>Makes identities; injected so that a simulation can replay them.</summary>
public interface IIdSource
{
    /// <summary>A fresh UUID that grows with time (version 7).</summary>
    Guid NewId();
}
