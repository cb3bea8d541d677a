namespace LeadExec.TestKit.Planted;

/// <summary>Which part of the harness must catch a planted bug.</summary>
public enum PlantedSuite
{
    Simulation,
    Database,
    Torture,
}
