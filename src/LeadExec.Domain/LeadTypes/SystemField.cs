namespace LeadExec.Domain.LeadTypes;

/// <summary>What a field means to the system (LT-10); the catalogue of E-07. Each may be used once per lead type, <see cref="Custom"/> any number of times.</summary>
public enum SystemField
{
    Custom,
    FirstName,
    LastName,
    FullName,
    Email,
    PrimaryPhone,
    SecondaryPhone,
    IsMobile,
    Address,
    Address2,
    City,
    State,
    Zip,
    Country,
    IpAddress,
    Consent,
    ConsentText,
    ConsentTime,
    Comments,
    ForceId,
    Referrer,
    SearchTerm,
    LandingPageUrl,
    DateOfBirth,
    SourceReference,
}
