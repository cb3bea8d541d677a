namespace LeadExec.Api.Documents;

/// <summary>A place on a page that opens an address.</summary>
internal sealed record PdfLink(Uri Address, string Rectangle);
