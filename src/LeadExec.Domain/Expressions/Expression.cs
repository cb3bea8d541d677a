using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Expressions;

/// <summary>
/// A parsed expression of the E-12 language. Evaluation is total (it always gives a value), deterministic, without side
/// effects, independent of culture, and bounded by fuel and output (FM-74, reliability 4.3). Compared by its text.
/// </summary>
public sealed class Expression : IEquatable<Expression>
{
    /// <summary>Longest text in characters.</summary>
    public const int MaximumLength = 4_000;

    /// <summary>Deepest tree in levels.</summary>
    public const int MaximumDepth = 64;

    /// <summary>Fuel of one evaluation: one unit per node and per 1,024 characters of text looked at.</summary>
    public const int Fuel = 10_000;

    /// <summary>Longest text that an evaluation may make, in UTF-8 bytes; a longer one is blank.</summary>
    public const int MaximumOutputBytes = 64 * 1024;

    private readonly ExpressionNode root;

    internal Expression(string text, ExpressionNode root, ImmutableArray<string> fields) => (Text, this.root, Fields) = (text, root, fields);

    public string Text { get; }

    /// <summary>The field names in brackets, each once, in order of appearance.</summary>
    public ImmutableArray<string> Fields { get; }

    /// <summary>Parses a text; a refusal carries the position and the reason. Never throws.</summary>
    public static ExpressionParse Parse(string text) => ExpressionParser.Parse(text);

    /// <summary>The value for the given fields. A blank operand, division by zero, overflow and an operand of the wrong kind give blank.</summary>
    public FieldValue Evaluate(Func<string, FieldValue> fields, EvaluationContext context) => Run(fields, context).Value;

    /// <summary>As <see cref="Evaluate"/>, with the fuel used.</summary>
    public ExpressionResult Run(Func<string, FieldValue> fields, EvaluationContext context) =>
        new ExpressionEvaluator(fields, context).Run(root);

    public bool Equals(Expression? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as Expression);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
