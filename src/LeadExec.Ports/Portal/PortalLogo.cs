namespace LeadExec.Ports.Portal;

/// <summary>A picture, as its first bytes say: image/png or image/jpeg.</summary>
public sealed record PortalLogo(string MediaType, ReadOnlyMemory<byte> Bytes, string Hash);
