using LeadExec.Ports.Books;

namespace LeadExec.Ports.Leads;

/// <summary>
/// The lead qualified for a delivery account or client with a share limit. <paramref name="Row"/> is of kind QualifiedOfAccount or
/// QualifiedOfClient; <paramref name="Day"/> is its day (yyyyMMdd) in the client's zone.
/// </summary>
public readonly record struct QualifiedLead(BookRow Row, int Day);
