namespace LeadExec.Hosting.Operations;

/// <summary>Live activations of one class of grains on one host.</summary>
/// <param name="Host">The host's address, or its name where it has none.</param>
public sealed record ActivationCount(string Grain, string Host, int Activations);
