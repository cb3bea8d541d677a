using LeadExec.Domain.Values;

namespace LeadExec.Domain.Intake;

/// <summary>How one reason reads in each dialect.</summary>
/// <param name="Reason">The reason inside the system.</param>
/// <param name="V1">Outcome kind of the V1 answer (decision 2).</param>
/// <param name="V2">Reason code of the V2 answer (E-17).</param>
/// <param name="HttpStatus">Status of a V2 answer when the post was refused before it became a lead; a processed lead always answers 200.</param>
/// <param name="Text">Words for people when nothing more exact is known. Names no cap, client or price (TH-06).</param>
public sealed record AnswerCode(RejectReason Reason, V1ResponseType V1, string V2, int HttpStatus, string Text);
