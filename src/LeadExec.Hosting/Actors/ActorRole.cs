namespace LeadExec.Hosting.Actors;

/// <summary>What a process is to the grains.</summary>
public enum ActorRole
{
    /// <summary>Runs them.</summary>
    Silo,

    /// <summary>Only calls them.</summary>
    Client,
}
