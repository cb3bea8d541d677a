using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Expressions;

/// <summary>A node of a parsed expression; <see cref="Depth"/> counts levels from the leaves.</summary>
internal abstract record ExpressionNode(int Depth);

internal sealed record LiteralNode(FieldValue Value) : ExpressionNode(1);

internal sealed record FieldNode(string Name) : ExpressionNode(1);

internal sealed record NegateNode(ExpressionNode Operand) : ExpressionNode(Operand.Depth + 1);

internal sealed record NotNode(ExpressionNode Operand) : ExpressionNode(Operand.Depth + 1);

internal sealed record BinaryNode(BinaryOperator Operator, ExpressionNode Left, ExpressionNode Right)
    : ExpressionNode(Math.Max(Left.Depth, Right.Depth) + 1);

internal sealed record CallNode(ExpressionFunction Function, ImmutableArray<ExpressionNode> Arguments)
    : ExpressionNode(Arguments.Max(argument => argument.Depth) + 1);

internal enum BinaryOperator
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    AtMost,
    Greater,
    AtLeast,
    Add,
    Subtract,
    Multiply,
    Divide,
}

internal enum ExpressionFunction
{
    If,
    Min,
    Max,
    Round,
    Abs,
    Len,
    Upper,
    Lower,
    Contains,
    Age,
    Days,
}
