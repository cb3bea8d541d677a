namespace LeadExec.Api.Delivery;

/// <summary>What a trial sends.</summary>
internal sealed record TrialRequest
{
    /// <summary>Values of some lead fields by name; the others get a value made up from their kind and allowed values.</summary>
    public IReadOnlyDictionary<string, string> SampleFields { get; init; } = new Dictionary<string, string>();

    /// <summary>True sends to the test address with test values. Default: when the method has a test address, or its environment is testing.</summary>
    public bool? Test { get; init; }
}
