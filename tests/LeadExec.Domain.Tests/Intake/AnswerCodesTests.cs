using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Intake;

public sealed class AnswerCodesTests
{
    public static TheoryData<RejectReason> Reasons => [.. Enum.GetValues<RejectReason>().Where(reason => reason != RejectReason.None)];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Of_every_reason_has_a_code_in_both_dialects(RejectReason reason)
    {
        var code = AnswerCodes.Of(reason);

        code.Reason.ShouldBe(reason);
        code.V1.ShouldNotBe(V1ResponseType.NoError);
        code.V2.ShouldMatch("^[a-z][A-Za-z]+$");
        code.Text.ShouldEndWith(".");
    }

    [Fact]
    public void InOrder_holds_each_reason_once() =>
        AnswerCodes.InOrder.Select(code => code.Reason).ShouldBe(Enum.GetValues<RejectReason>().Where(reason => reason != RejectReason.None), ignoreOrder: true);

    // decision 2: reasons that the vendor's list lacks
    [Theory]
    [InlineData(RejectReason.MissingSystem, 1, "System_ID_Missing", "missingSystem")]
    [InlineData(RejectReason.MissingLeadType, 2, "LeadType_ID_Missing", "missingLeadType")]
    [InlineData(RejectReason.MissingSource, 3, "Vendor_ID_Missing", "missingSource")]
    [InlineData(RejectReason.UnknownCampaign, 4, "No_Account_Found", "unknownCampaign")]
    [InlineData(RejectReason.Unauthorized, 4, "No_Account_Found", "unauthorized")]
    [InlineData(RejectReason.IpDenied, 4, "No_Account_Found", "ipDenied")]
    [InlineData(RejectReason.OutsideCriteria, 5, "Outside_Criteria", "outsideCriteria")]
    [InlineData(RejectReason.NoCoverage, 5, "Outside_Criteria", "noCoverage")]
    [InlineData(RejectReason.NotDelivered, 5, "Outside_Criteria", "notDelivered")]
    [InlineData(RejectReason.Duplicate, 6, "Duplicate_Lead", "duplicate")]
    [InlineData(RejectReason.CampaignInactive, 7, "Account_Disabled", "campaignInactive")]
    [InlineData(RejectReason.OverLimit, 8, "Post_Over_Max", "overLimit")]
    [InlineData(RejectReason.DataErrors, 9, "Data_Errors", "dataErrors")]
    [InlineData(RejectReason.NoConsent, 9, "Data_Errors", "noConsent")]
    [InlineData(RejectReason.DoNotContact, 9, "Data_Errors", "doNotContact")]
    [InlineData(RejectReason.PingExpired, 9, "Data_Errors", "pingExpired")]
    public void Of_maps_to_the_vendors_number_and_name_and_to_the_V2_code(RejectReason reason, int number, string name, string v2)
    {
        var code = AnswerCodes.Of(reason);

        ((int)code.V1).ShouldBe(number);
        AnswerCodes.Name(code.V1).ShouldBe(name);
        code.V2.ShouldBe(v2);
    }

    // TH-06: what happens behind the door is not told
    [Theory]
    [InlineData(RejectReason.HourlyCap)]
    [InlineData(RejectReason.FundsTooLow)]
    [InlineData(RejectReason.ClientNotActive)]
    [InlineData(RejectReason.CriteriaNotMet)]
    public void Of_caps_money_and_clients_read_alike(RejectReason reason)
    {
        AnswerCodes.Of(reason).V2.ShouldBe("noCoverage");
        AnswerCodes.Of(reason).Text.ShouldBe(AnswerCodes.Of(RejectReason.NoCoverage).Text);
    }

    // E-16
    [Fact]
    public void First_follows_the_order_of_the_gates()
    {
        AnswerCodes.First(RejectReason.Duplicate, RejectReason.IpDenied, RejectReason.Unauthorized).ShouldBe(RejectReason.IpDenied);
        AnswerCodes.First(RejectReason.OutsideCriteria, RejectReason.Duplicate).ShouldBe(RejectReason.Duplicate);
        AnswerCodes.First(RejectReason.OverLimit, RejectReason.CampaignInactive).ShouldBe(RejectReason.CampaignInactive);
        AnswerCodes.First(RejectReason.None, RejectReason.DataErrors).ShouldBe(RejectReason.DataErrors);
        AnswerCodes.First().ShouldBe(RejectReason.None);
    }
}
