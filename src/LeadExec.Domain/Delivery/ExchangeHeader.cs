namespace LeadExec.Domain.Delivery;

/// <summary>One header line of a stored exchange; secrets read "***".</summary>
public sealed record ExchangeHeader(string Name, string Value);
