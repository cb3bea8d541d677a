namespace LeadExec.Domain.Places;

/// <summary>One row of a postal file: ISO 3166 code of the country, the code, and where it lies.</summary>
public sealed record PostalPlace(string Country, string Code, GeoPoint Point);
