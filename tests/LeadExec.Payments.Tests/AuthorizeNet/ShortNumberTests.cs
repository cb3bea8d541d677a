using LeadExec.Payments.AuthorizeNet;

namespace LeadExec.Payments.Tests.AuthorizeNet;

public sealed class ShortNumberTests
{
    [Fact]
    public void Of_a_time_ordered_identity_is_20_letters_and_digits_and_reads_back()
    {
        var random = new Random(7);
        var bytes = new byte[16];
        var seen = new HashSet<string>();
        for (var at = 0; at < 2_000; at++)
        {
            random.NextBytes(bytes);
            var made = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddMilliseconds(1_577_836_800_000 + random.NextInt64(1L << 40)));
            made.TryWriteBytes(bytes.AsSpan(), bigEndian: true, out _);
            random.NextBytes(bytes.AsSpan(9));
            var id = new Guid(bytes, bigEndian: true);
            var number = ShortNumber.Of(id);
            (number.Length, number.All(char.IsAsciiLetterOrDigit), ShortNumber.Read(number)).ShouldBe((20, true, (Guid?)id));
            seen.Add(number).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("3f2504e0-4f89-41d3-9a0c-0305e82c3301")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("ffffffff-ffff-7fff-bfff-ffffffffffff")]
    public void Of_any_other_identity_is_stable_and_does_not_read_back(string text)
    {
        var id = Guid.Parse(text);
        var number = ShortNumber.Of(id);
        number.Length.ShouldBe(20);
        ShortNumber.Of(id).ShouldBe(number);
        ShortNumber.Read(number).ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("INV-1")]
    [InlineData("zzzzzzzzzzzzzzzzzzzz")]
    [InlineData("0000000000000000000!")]
    public void Foreign_numbers_do_not_read(string? text) => ShortNumber.Read(text).ShouldBeNull();
}
