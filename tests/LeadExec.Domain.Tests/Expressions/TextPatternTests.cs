using LeadExec.Domain.Criteria;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Tests.LeadTypes;

namespace LeadExec.Domain.Tests.Expressions;

/// <summary>FM-73, M5, TH-19: patterns of administrators.</summary>
public sealed class TextPatternTests
{
    [Theory]
    [InlineData("^85", "85254", true)]
    [InlineData("AZ|ca", "CA", true)]
    [InlineData("^i$", "I", true)]
    [InlineData("^[a-z]+$", "abc1", false)]
    [InlineData(@"^\(602\)", "(602) 555-1234", true)]
    public void Pattern_matches_in_any_case(string pattern, string text, bool expected)
    {
        TextPattern.TryCreate(pattern, out var built, out _).ShouldBeTrue();
        built!.Matches(text).ShouldBe(expected);
    }

    [Theory] // M5: look-around and back-references are refused when built
    [InlineData("")]
    [InlineData(null)]
    [InlineData("(")]
    [InlineData("[z-a]")]
    [InlineData("(?=a)b")]
    [InlineData("(?<!a)b")]
    [InlineData(@"(a)\1")]
    public void Pattern_that_cannot_be_used_is_refused_with_words(string? pattern)
    {
        TextPattern.TryCreate(pattern, out var built, out var error).ShouldBeFalse();
        built.ShouldBeNull();
        error.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Length_is_bounded()
    {
        TextPattern.TryCreate(new string('a', 1_000), out _, out _).ShouldBeTrue();
        TextPattern.TryCreate(new string('a', 1_001), out _, out _).ShouldBeFalse();
    }

    [Theory] // M5: linear on the classic bombs, so they are decided, not timed out
    [InlineData("^(a+)+$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$")]
    public void Classic_bombs_do_not_hang(string pattern)
    {
        TextPattern.TryCreate(pattern, out var built, out _).ShouldBeTrue();

        // Null (a time-out on a busy machine) would still be bounded; a backtracking engine would never come back.
        built!.Matches(new string('a', 2_000) + "!").ShouldNotBe(true);
    }

    // Accepted by the engine, and half a minute on this text without the time-out (M5).
    private const string Bomb = "(.*a.{20}){3}x";

    [Fact] // FM-73, M5
    public void Bomb_times_out_and_is_disabled_after_three_in_a_row()
    {
        TextPattern.TryCreate(Bomb, out var built, out _).ShouldBeTrue();

        for (var time = 0; time < TextPattern.TimeoutsUntilDisabled; time++)
        {
            built!.IsDisabled.ShouldBeFalse();
            built.Matches(Hostile).ShouldBeNull();
        }

        built!.IsDisabled.ShouldBeTrue();
        built.Matches("harmless").ShouldBeNull();
    }

    [Fact]
    public void Finished_match_starts_the_count_again()
    {
        TextPattern.TryCreate(Bomb, out var built, out _).ShouldBeTrue();

        for (var time = 0; time < TextPattern.TimeoutsUntilDisabled; time++)
        {
            built!.Matches(Hostile).ShouldBeNull();
            built.Matches("harmless").ShouldNotBeNull();
            built.IsDisabled.ShouldBeFalse();
        }
    }

    [Fact] // FM-73: the test fails with a reason, and so does its opposite
    public void Bomb_in_criteria_fails_the_lead_with_a_reason()
    {
        var type = LeadTypeSamples.Type(LeadTypeSamples.Field("X"));
        var lead = LeadTypeSamples.Valid(type, ("X", Hostile));
        var bomb = new PatternTest("X", Bomb);
        var context = new CriteriaContext(LeadTypeSamples.Now, "Etc/UTC");

        foreach (var criteria in (CriteriaNode[])[bomb, new CriteriaGroup(GroupKind.NotOr, [bomb])])
        {
            bomb.IsDisabled.ShouldBeFalse(); // each evaluation counts once
            CriteriaEvaluator.Explain(criteria, lead, context)
                .ShouldBe(new CriteriaExplanation { Holds = false, Failed = bomb, FailedToRun = true, Reason = "X: pattern timed out" });
        }
    }

    [Fact] // FM-73: in a field's validation the lead is refused with a reason of its own
    public void Bomb_in_a_validation_refuses_the_field()
    {
        var validation = new FieldValidation { Rule = ValidationRule.Pattern, Pattern = Bomb };
        var type = LeadTypeSamples.Type(LeadTypeSamples.Field("X") with { Validation = validation });

        LeadTypeSamples.Check(type, ("X", Hostile)).Errors.ShouldHaveSingleItem().Code.ShouldBe(FieldErrorCode.PatternFailed);
    }

    [Theory] // TH-19: the probe at save time
    [InlineData(Bomb, false)]
    [InlineData("(", false)]
    [InlineData("^85[0-9]{3}$", true)]
    [InlineData(@"^[\w.+-]+@[\w-]+(\.[\w-]+)+$", true)]
    public void Probe_finds_what_takes_too_long(string pattern, bool usable)
    {
        PatternProbe.IsUsable(pattern, out var error).ShouldBe(usable);
        (error is null).ShouldBe(usable);
    }

    // A fixed mix of a and b, as long as the largest value of a lead.
    private static string Hostile { get; } = Mixed(new Random(1));

    private static string Mixed(Random random) => string.Concat(Enumerable.Range(0, 16_000).Select(_ => random.Next(2) == 0 ? 'a' : 'b'));
}
