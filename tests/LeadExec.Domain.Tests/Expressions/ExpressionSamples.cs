using LeadExec.Domain.Expressions;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Tests.Expressions;

internal static class ExpressionSamples
{
    public static EvaluationContext Context { get; } = new(new DateTimeOffset(2026, 3, 1, 5, 0, 0, TimeSpan.Zero), "America/Phoenix");

    public static FieldValue Field(string name) => name.ToUpperInvariant() switch
    {
        "FIVE" => FieldValue.Of(5m),
        "TWO" => FieldValue.Of(2m),
        "HUGE" => FieldValue.Of(decimal.MaxValue),
        "TEXTNUMBER" => FieldValue.Of("12.5"),
        "TEXT" => FieldValue.Of("Hello World"),
        "BORN" => FieldValue.Of(new DateTime(1990, 2, 28)),
        "LATER" => FieldValue.Of(new DateTime(2030, 1, 1)),
        "YES" => FieldValue.Yes,
        "NO" => FieldValue.No,
        "LIST" => FieldValue.Of([FieldValue.Of("red"), FieldValue.Of("Blue")]),
        "LONG" => FieldValue.Of(new string('x', 16_000)),
        _ => FieldValue.Blank,
    };

    public static FieldValue Evaluate(string text)
    {
        var parse = Expression.Parse(text);
        parse.Error.ShouldBeNull();
        return parse.Expression!.Evaluate(Field, Context);
    }
}
