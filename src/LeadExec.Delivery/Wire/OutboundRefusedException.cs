namespace LeadExec.Delivery.Wire;

/// <summary>The address guard refused a connection; nothing was sent. Carries no host, because hosts may come from an answer.</summary>
internal sealed class OutboundRefusedException(string message) : Exception(message);
