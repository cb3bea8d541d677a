using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Catalogs;

// What is refused when hooks are saved, with the place of the mistake. DIST-45, E-56
public sealed class HookRulesTests
{
    private static readonly LeadType Type = new()
    {
        Id = new LeadTypeId(1),
        Name = "Test",
        Fields = [new LeadField { Name = "State", Kind = FieldKind.UsState }, new LeadField { Name = "Ratio", Kind = FieldKind.Calculated, Expression = "1" }],
    };

    public static TheoryData<DistributionHooks, string, string> Mistakes => new()
    {
        { new() { Exclude = "[State] = " }, "/hooks/exclude", "At character 11:" },
        { new() { Boost = "1 + )" }, "/hooks/boost", "At character 5:" },
        { new() { Price = "[Stat] * 2" }, "/hooks/price", "There is no field [Stat]." },
        { new() { Price = "" }, "/hooks/price", "At character 1:" },
        { new() { HighestPrice = Money.FromCents(-1) }, "/hooks/highestPrice", "Between 0 and 1000000.00." },
        { new() { HighestPrice = Money.FromCents(100_000_001) }, "/hooks/highestPrice", "Between 0 and 1000000.00." },
        { new() { SetFields = [new() { Field = "Nope", Value = "1" }] }, "/hooks/setFields/0/field", "The lead type has no such field." },
        { new() { SetFields = [new() { Field = "Ratio", Value = "1" }] }, "/hooks/setFields/0/field", "A calculated field and one with sub-fields cannot be set." },
        { new() { SetFields = [new() { Field = "State", Value = "[account.name]" }] }, "/hooks/setFields/0/value", "[account.name] has no value here: fields are set before delivery accounts are looked at." },
        { new() { SetFields = [new() { Field = "State", Value = "\"AZ" }] }, "/hooks/setFields/0/value", "At character" },
        { new() { SetFields = [.. Enumerable.Repeat(new FieldHook { Field = "State", Value = "\"AZ\"" }, 21)] }, "/hooks/setFields", "At most 20 fields." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_of_a_campaigns_hooks_is_named_with_its_place(DistributionHooks hooks, string path, string message)
    {
        var error = CampaignRules.Check(Campaign(hooks), Change()).ShouldHaveSingleItem();

        error.Path.ShouldBe(path);
        error.Message.ShouldStartWith(message);
    }

    [Fact]
    public void Hooks_may_use_fields_of_the_lead_type_and_their_own_names()
    {
        var hooks = new DistributionHooks
        {
            SetFields = [new() { Field = "state", Value = "if([campaign.id] = 1, \"CA\", [State])" }],
            Exclude = "[account.exclusive] and [client.priority] > 3",
            Boost = "[account.priority] * [Ratio]",
            Price = "max([candidate.price], [campaign.price])",
        };

        CampaignRules.Check(Campaign(hooks), Change()).ShouldBeEmpty();
        CatalogRules.Check(new AccountSettings { CompanyName = "Test", Hooks = hooks }).ShouldBeEmpty();
    }

    [Fact]
    public void Accounts_hooks_are_for_all_lead_types_but_must_be_readable()
    {
        CatalogRules.Check(Account(new() { Price = "[FieldOfSomeType]" })).ShouldBeEmpty();
        CatalogRules.Check(Account(new() { Price = "1 +" })).ShouldHaveSingleItem().Path.ShouldBe("/hooks/price");
        CatalogRules.Check(Account(new() { SetFields = [new() { Field = " ", Value = "1" }] })).ShouldHaveSingleItem().Path.ShouldBe("/hooks/setFields/0/field");
    }

    private static AccountSettings Account(DistributionHooks hooks) => new() { CompanyName = "Test", Hooks = hooks };

    private static Campaign Campaign(DistributionHooks hooks) =>
        new() { Id = new CampaignId(1), LeadSourceId = new LeadSourceId(1), LeadTypeId = Type.Id, Name = "Web", Hooks = hooks };

    private static CatalogChange Change()
    {
        var builder = new CatalogBuilder(CatalogBuilder.Empty);
        builder.Put(Type);
        builder.Put(new LeadSource { Id = new LeadSourceId(1), Name = "Source" });
        return new CatalogChange { Next = builder.Build(new CatalogVersion(1)), Now = CatalogBuilder.Empty };
    }
}
