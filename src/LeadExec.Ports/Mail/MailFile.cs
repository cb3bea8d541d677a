namespace LeadExec.Ports.Mail;

/// <summary>A file that is sent along.</summary>
/// <param name="Name">Letters, digits, ".", "-" only.</param>
/// <param name="MediaType">Such as application/pdf.</param>
/// <param name="Content">Its bytes.</param>
public sealed record MailFile(string Name, string MediaType, ReadOnlyMemory<byte> Content);
