using LeadExec.Domain.LeadTypes;
using LeadExec.Grains.Interfaces.Leads;

namespace LeadExec.Api.Tests.Intake;

// TH-07: whatever a post calls its fields, it sets fields of the lead type and nothing else
public sealed class MassAssignmentTests
{
    private const string Greedy = "&price=0.01&cost=999&validity=Valid&forceId=7&LeadId=0198c0de-0000-7000-8000-000000000001&leadSourceId=7001&campaignId=14000"
        + "&noSell=1&reference=x&ReceivedAt=2020-01-01&Deadline=2099-01-01&BodyHash=00&IdempotencyKey=k&Dialect=V2Json&test2=1&__proto__=x&LTV=1";

    [Fact]
    public async Task Posted_names_of_our_own_properties_stay_fields()
    {
        await using var host = await IntakeHost.StartAsync();

        (await host.PostFormAsync(Posts.Form + Greedy)).Dispose();

        var command = host.Grains.Only;
        command.LeadId.ShouldNotBe(Guid.Parse("0198c0de-0000-7000-8000-000000000001"));
        (command.LeadSourceId, command.CampaignId).ShouldBe((6240, 13278));
        command.ReceivedAt.ShouldBe(host.Clock.GetUtcNow());
        (command.NoSell, command.Reference, command.IdempotencyKey, command.Test).ShouldBe((false, null, null, false));
    }

    [Fact]
    public async Task Names_that_the_lead_type_does_not_have_never_reach_the_lead()
    {
        await using var host = await IntakeHost.StartAsync();
        (await host.PostFormAsync(Posts.Form + Greedy)).Dispose();

        var raw = new RawLead([.. host.Grains.Only.Fields.Select(field => new RawField(field.Name, field.Values))]);
        var checkedLead = LeadValidator.Validate(IntakeCatalog.Mortgage, raw, new ValidationOptions { Now = host.Clock.GetUtcNow() });

        checkedLead.Lead.ShouldNotBeNull();
        checkedLead.UnknownFields.ShouldContain("price");
        checkedLead.UnknownFields.ShouldContain("validity");
        checkedLead.UnknownFields.ShouldContain("forceId");
    }

    [Fact]
    public void Command_has_no_property_for_price_or_verdict()
    {
        var names = typeof(SubmitLead).GetProperties().Select(property => property.Name).ToArray();

        names.ShouldNotContain(name => name.Contains("Price") || name.Contains("Cost") || name.Contains("Valid") || name.Contains("Status"));
    }
}
