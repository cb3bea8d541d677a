namespace LeadExec.Api.Intake.Reading;

/// <summary>The formats in which a post may come (RCV-03).</summary>
internal enum PostFormat
{
    Form,
    Multipart,
    Json,
    Xml,
}
