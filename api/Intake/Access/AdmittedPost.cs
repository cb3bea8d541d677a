using LeadExec.Domain.Catalogs;

namespace LeadExec.Api.Intake.Access;

/// <summary>A post that passed the gates before status.</summary>
internal sealed record AdmittedPost(LeadSource Source, Campaign Campaign);
