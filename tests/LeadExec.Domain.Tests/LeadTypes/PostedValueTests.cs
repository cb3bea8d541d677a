using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Tests.LeadTypes;

// LEAD-01: a post that was refused for its fields is found by its person all the same.
public sealed class PostedValueTests
{
    private static readonly LeadType Type = new()
    {
        Id = new(4439),
        Name = "Mortgage",
        Fields =
        [
            new LeadField { Name = "Phone", Label = "Phone", Kind = FieldKind.Phone, SystemField = SystemField.PrimaryPhone },
            new LeadField { Name = "Mail", Label = "Mail", Kind = FieldKind.Email, SystemField = SystemField.Email },
        ],
    };

    [Theory]
    [InlineData("+1 (602) 555-0142", "6025550142")]
    [InlineData("12345", null)]
    [InlineData(" ", null)]
    public void Phone_is_read_as_leads_hold_it_or_not_at_all(string posted, string? expected) =>
        PostedValue.Of(RawLead.Of(("Other", "1"), ("PHONE", posted)), Type, SystemField.PrimaryPhone, "UTC").ShouldBe(expected);

    [Fact]
    public void Value_that_was_not_posted_is_none()
    {
        PostedValue.Of(RawLead.Of(("Phone", "6025550142")), Type, SystemField.Email, "UTC").ShouldBeNull();
        PostedValue.Of(RawLead.Of(("mail", " ann@example.com ")), Type, SystemField.Email, "UTC").ShouldBe("ann@example.com");
    }
}
