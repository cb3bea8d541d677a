using LeadExec.Domain.Expressions;

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

    [Fact]
    public void Oversized_pattern_is_refused_or_bounded()
    {
        var usable = TextPattern.TryCreate("(.*a.{20}){3}x", out var built, out var error);

        if (usable)
        {
            built!.Matches(new string('a', 1_000_000)).ShouldNotBe(true);
        }
        else
        {
            error.ShouldNotBeNull();
        }
    }
}
