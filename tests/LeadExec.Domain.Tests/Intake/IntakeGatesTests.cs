using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Intake;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using static LeadExec.Domain.Tests.LeadTypes.LeadTypeSamples;

namespace LeadExec.Domain.Tests.Intake;

/// <summary>
/// What a campaign makes of a posted lead before anything is stored: CAMP-10, CAMP-19 to CAMP-21, CAMP-32, LT-11, LT-17, RCV-06, RCV-12 to RCV-14, E-16.
/// </summary>
public sealed class IntakeGatesTests
{
    private static readonly Campaign Plain = new() { Id = new CampaignId(1), LeadSourceId = new LeadSourceId(1), LeadTypeId = Mortgage.Id, Name = "Web" };

    private static readonly (string, string)[] Ann = [("FirstName", "Ann"), ("Email", "ann@example.com"), ("PrimaryPhone", "602-555-1234"), ("State", "AZ")];

    [Fact]
    public void Lead_that_passes_every_gate_is_valid()
    {
        var outcome = Check(Plain, Ann);

        (outcome.Validity, outcome.Reason, outcome.Message).ShouldBe((LeadValidity.Valid, RejectReason.None, null));
        outcome.Lead!.Text("PrimaryPhone").ShouldBe("6025551234");
    }

    [Theory] // CAMP-10, RCV-06: and whatever the default reject option says
    [InlineData(CampaignStatus.Closed)]
    [InlineData(CampaignStatus.Inactive)]
    [InlineData(CampaignStatus.OnHold)]
    [InlineData(CampaignStatus.Late)]
    [InlineData(CampaignStatus.Suspended)]
    public void Every_status_but_active_refuses(CampaignStatus status)
    {
        var outcome = Check(Plain with { Status = status, DefaultReject = DefaultReject.ForwardToDelivery }, Ann);

        (outcome.Validity, outcome.Reason).ShouldBe((LeadValidity.Rejected, RejectReason.CampaignInactive));
    }

    [Theory] // RCV-13: missing and wrong fields are the source's to mend, so the default reject option is not asked
    [InlineData(DefaultReject.BackToSource)]
    [InlineData(DefaultReject.QualityControl)]
    [InlineData(DefaultReject.ForwardToDelivery)]
    public void Missing_and_wrong_fields_are_refused_with_their_messages(DefaultReject option)
    {
        var type = Mortgage with { Fields = [.. Mortgage.Fields.Select(field => field.Name == "State" ? field with { ErrorMessage = "Which state are you in?" } : field)] };

        var outcome = Check(type, Plain with { DefaultReject = option }, [Ann[0], Ann[1], ("PrimaryPhone", "555-1234")]);

        (outcome.Validity, outcome.Reason).ShouldBe((LeadValidity.Rejected, RejectReason.DataErrors));
        outcome.Errors.Select(error => (error.Field, error.Code)).ShouldBe([("PrimaryPhone", FieldErrorCode.WrongType), ("State", FieldErrorCode.Required)]);
        outcome.Errors[1].Message.ShouldBe("Which state are you in?");
        outcome.Lead.ShouldBeNull();
    }

    [Theory] // CAMP-32, RCV-12
    [InlineData("|", "golf chess")]
    [InlineData(";", "golf|chess")]
    [InlineData(null, "golf|chess")]
    public void Delimiter_of_the_campaign_splits_several_values(string? delimiter, string expected)
    {
        var lead = Check(Plain with { ValueDelimiter = delimiter }, [.. Ann, ("Interests", "golf|chess")]).Lead!;

        string.Join(' ', lead.Value("Interests").Items.Select(item => item.Canonical)).ShouldBe(expected);
    }

    [Theory] // E-15
    [InlineData(false, RejectReason.None)]
    [InlineData(true, RejectReason.DataErrors)]
    public void Unknown_field_is_refused_where_the_campaign_says_so(bool refuse, RejectReason expected) =>
        Check(Plain with { RejectUnknownFields = refuse }, [.. Ann, ("Shoe", "42")]).Reason.ShouldBe(expected);

    public static TheoryData<CriteriaNode, string, RejectReason> Criteria => new()
    {
        { new FieldTest("State", CriteriaOperator.IsAnyOf, ["AZ", "NV"]), "100000", RejectReason.None }, // CAMP-19
        { new FieldTest("State", CriteriaOperator.IsAnyOf, ["CA", "NV"]), "100000", RejectReason.OutsideCriteria },
        { new PatternTest("Email", "@example\\.com$"), "100000", RejectReason.None }, // CAMP-20
        { new PatternTest("Email", "@example\\.org$"), "100000", RejectReason.OutsideCriteria },
        { new ExpressionTest("[MortgageBalance1] / [PropertyValue] * 100", CriteriaOperator.AtMost, ["80"]), "160000", RejectReason.None }, // CAMP-21
        { new ExpressionTest("[MortgageBalance1] / [PropertyValue] * 100", CriteriaOperator.AtMost, ["80"]), "160001", RejectReason.OutsideCriteria },
    };

    [Theory] // RCV-14
    [MemberData(nameof(Criteria))]
    public void Criteria_of_the_campaign_decide(CriteriaNode criteria, string balance, RejectReason expected)
    {
        var outcome = Check(Plain with { Criteria = criteria }, [.. Ann, ("MortgageBalance1", balance), ("PropertyValue", "200000")]);

        outcome.Reason.ShouldBe(expected);
        outcome.Validity.ShouldBe(expected == RejectReason.None ? LeadValidity.Valid : LeadValidity.Rejected);
    }

    private static GateOutcome Check(Campaign campaign, (string Name, string Value)[] posted) => Check(Mortgage, campaign, posted);

    private static GateOutcome Check(LeadType type, Campaign campaign, (string Name, string Value)[] posted)
    {
        var builder = new CatalogBuilder(CatalogBuilder.Empty);
        builder.Put(type);
        builder.Put(campaign);
        return IntakeGates.Check(builder.Build(new CatalogVersion(1)), campaign, RawLead.Of(posted), Now);
    }
}
