namespace LeadExec.Domain.Delivery;

/// <summary>What a template is written in; it decides how values are escaped (E-69, TH-18).</summary>
public enum TemplateSyntax
{
    /// <summary>Values are inserted as they are.</summary>
    Text = 0,

    /// <summary>URLs and form bodies: values are percent-encoded.</summary>
    Url = 1,

    /// <summary>Inside a string a value is escaped; outside it becomes a whole JSON value.</summary>
    Json = 2,

    /// <summary>Element text and attribute values.</summary>
    Xml = 3,
}
