using System.Diagnostics.CodeAnalysis;

namespace LeadExec.Domain.Expressions;

/// <summary>The outcome of parsing: an expression, or the first error.</summary>
public sealed record ExpressionParse
{
    internal ExpressionParse(Expression? expression, ExpressionError? error) => (Expression, Error) = (expression, error);

    public Expression? Expression { get; }

    public ExpressionError? Error { get; }

    [MemberNotNullWhen(true, nameof(Expression))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Accepted => Expression is not null;
}
