using LeadExec.Domain.LeadTypes;
using static LeadExec.Domain.Tests.LeadTypes.LeadTypeSamples;

namespace LeadExec.Domain.Tests.LeadTypes;

/// <summary>LT-21, QUAL-10, E-31.</summary>
public sealed class DuplicateKeyTests
{
    private static readonly LeadType All = Type(
        Field("Email", FieldKind.Email) with { InDuplicateKey = true }, Field("Phone", FieldKind.Phone) with { InDuplicateKey = true },
        Field("Name"), Field("Many") with { InDuplicateKey = true, AcceptsSeveral = true });

    private static readonly LeadType Any = All with { DuplicateMatchAny = true };

    [Theory]
    [InlineData("a@x.com", "6025551234", true)]
    [InlineData(" A@X.COM ", "+1 602-555-1234", true)] // trim, case, digits
    [InlineData("b@x.com", "6025551234", false)] // all must match
    [InlineData("a@x.com", "6025551235", false)]
    public void All_ticked_fields_must_match(string email, string phone, bool same)
    {
        var first = DuplicateKey.Of(All, Valid(All, ("Email", "a@x.com"), ("Phone", "6025551234"), ("Name", "Ann")));
        var second = DuplicateKey.Of(All, Valid(All, ("Email", email), ("Phone", phone), ("Name", "Bob")));

        first.Length.ShouldBe(1);
        first.SequenceEqual(second).ShouldBe(same);
    }

    [Fact]
    public void Any_one_field_matches_when_the_option_says_so()
    {
        var first = DuplicateKey.Of(Any, Valid(Any, ("Email", "a@x.com"), ("Phone", "6025551234")));
        var second = DuplicateKey.Of(Any, Valid(Any, ("Email", "b@x.com"), ("Phone", "6025551234")));

        first.Length.ShouldBe(2);
        first.Intersect(second).Count().ShouldBe(1);
    }

    [Fact]
    public void Blank_fields_are_ignored_and_all_blank_is_no_check()
    {
        DuplicateKey.Of(All, Valid(All, ("Phone", "6025551234"))).Length.ShouldBe(1);
        DuplicateKey.Of(Any, Valid(Any, ("Phone", "6025551234"))).Length.ShouldBe(1);
        DuplicateKey.Of(All, Valid(All, ("Name", "Ann"))).ShouldBeEmpty();
        DuplicateKey.Of(Any, Valid(Any, ("Name", "Ann"))).ShouldBeEmpty();
    }

    [Fact]
    public void Equal_texts_in_different_fields_or_types_are_not_duplicates()
    {
        var type = Type(Field("A") with { InDuplicateKey = true }, Field("B") with { InDuplicateKey = true });
        var other = type with { Id = new LeadExec.Domain.Values.LeadTypeId(2) };

        var key = DuplicateKey.Of(type, Valid(type, ("A", "x")));

        key.ShouldNotBe(DuplicateKey.Of(type, Valid(type, ("B", "x"))));
        key.ShouldNotBe(DuplicateKey.Of(other, Valid(other, ("A", "x"))));
    }

    [Fact]
    public void Order_of_several_values_and_of_fields_does_not_matter()
    {
        var raw = new RawLead([new RawField("Many", ["x", "Y"])]);
        var turned = new RawLead([new RawField("Many", ["y", "X"])]);

        DuplicateKey.Of(All, LeadValidator.Validate(All, raw, Options).Lead!)
            .ShouldBe(DuplicateKey.Of(All, LeadValidator.Validate(All, turned, Options).Lead!));

        var reordered = All with { Fields = [.. All.Fields.Reverse()] };
        DuplicateKey.Of(All, Valid(All, ("Email", "a@x.com"), ("Phone", "6025551234")))
            .ShouldBe(DuplicateKey.Of(reordered, Valid(reordered, ("Email", "a@x.com"), ("Phone", "6025551234"))));
    }
}
