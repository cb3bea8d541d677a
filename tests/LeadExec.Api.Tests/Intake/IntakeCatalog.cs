using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Security;

namespace LeadExec.Api.Tests.Intake;

/// <summary>The account of SET-39 as far as the receivers see it: source 6240, lead type 4439, campaign 13278.</summary>
internal static class IntakeCatalog
{
    public const string Key = "key-of-source-6240";
    public const string SecondKey = "second-key-of-source-6240";
    public const string ForeignKey = "key-of-source-7001";
    public const string Password = "open sesame";

    public static LeadType Mortgage { get; } = new()
    {
        Id = new LeadTypeId(4439),
        Name = "Mortgage",
        Fields =
        [
            new LeadField { Name = "FirstName", Required = true, SystemField = SystemField.FirstName },
            new LeadField { Name = "Email", Kind = FieldKind.Email, Required = true, SystemField = SystemField.Email },
            new LeadField { Name = "PrimaryPhone", Kind = FieldKind.Phone, Required = true, SystemField = SystemField.PrimaryPhone },
            new LeadField { Name = "Zip", Label = "ZIP code", Kind = FieldKind.PostalCode, Required = true, SystemField = SystemField.Zip },
            new LeadField { Name = "LoanType", Kind = FieldKind.DropDown, Options = ["Refinance", "Purchase", "Cash-Out"] },
            new LeadField { Name = "LoanAmount", Kind = FieldKind.Money, Validation = new FieldValidation { Rule = ValidationRule.NumericRange, Minimum = 50_000, Maximum = 2_000_000 } },
            new LeadField { Name = "LTV", Kind = FieldKind.Calculated, Expression = "[LoanAmount] / 2" },
            new LeadField { Name = "Drivers", Kind = FieldKind.SubFields, Children = [new LeadField { Name = "Name" }, new LeadField { Name = "Age", Kind = FieldKind.Integer }] },
        ],
    };

    public static Campaign Web { get; } = new()
    {
        Id = new CampaignId(13278),
        LeadSourceId = new LeadSourceId(6240),
        LeadTypeId = Mortgage.Id,
        Name = "Web",
        Price = Money.FromCents(1500),
    };

    public static LeadSource Source { get; } = new() { Id = new LeadSourceId(6240), Name = "Web leads", AccessKeyHashes = [Hash(Key), Hash(SecondKey)] };

    public static LeadSource OtherSource { get; } = new() { Id = new LeadSourceId(7001), Name = "Other", AccessKeyHashes = [Hash(ForeignKey)] };

    public static Campaign OtherCampaign { get; } = Web with { Id = new CampaignId(14000), LeadSourceId = OtherSource.Id, Name = "Other web" };

    public static Catalog Default { get; } = Of([Source, OtherSource], Web, OtherCampaign);

    public static Catalog Of(ImmutableArray<LeadSource> sources, params Campaign[] campaigns) => new()
    {
        Version = new CatalogVersion(1),
        Account = new AccountSettings { CompanyName = "Test" },
        LeadTypes = new[] { Mortgage, Mortgage with { Id = new LeadTypeId(5000), Name = "Auto" } }.ToFrozenDictionary(type => type.Id),
        LeadSources = sources.ToFrozenDictionary(source => source.Id),
        Campaigns = campaigns.ToFrozenDictionary(campaign => campaign.Id),
    };

    public static Campaign WithPassword(Campaign campaign, IKeyedHash hash) =>
        campaign with { PasswordHash = hash.HashText(KeyedHashText.PostingPassword, Password) };

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
