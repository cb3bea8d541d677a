namespace LeadExec.Domain.Intake;

/// <summary>Puts a result into one dialect. Pure: the same result always gives the same bytes.</summary>
public interface IAnswerRenderer
{
    /// <summary>Status, media type and body of the answer; for V2 the body is the one lead's element, which the receiver wraps.</summary>
    RenderedAnswer Render(AnswerDialect dialect, IntakeResult result);
}
