namespace LeadExec.Api.Tests.Fuzz;

/// <summary>One request to a receiver.</summary>
/// <param name="Path">The address.</param>
/// <param name="Type">The content type that it claims to have.</param>
/// <param name="Body">What it has.</param>
internal sealed record HostilePost(string Path, string Type, byte[] Body);
