namespace LeadExec.Ports.Returns;

/// <summary>Bounds of returns.</summary>
public sealed class ReturnOptions
{
    /// <summary>Most returns that a client may ask for in 24 hours (TH-29). Default 200.</summary>
    public int RequestsPerClientPerDay { get; set; } = 200;

    /// <summary>Most rows of one imported file. Default 2,000.</summary>
    public int MostImportedRows { get; set; } = 2_000;
}
