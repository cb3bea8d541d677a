using System.Globalization;
using System.Text;
using System.Xml;

namespace LeadExec.Api.Intake.Reading;

/// <summary>
/// Reads an XML document with any root into the field map: elements without children are values, the others are groups; namespaces
/// are ignored. XmlReader only, no DTD, own depth limit (M3). The root's attributes come out apart.
/// </summary>
internal static class XmlFieldReader
{
    public static bool Read(string document, FieldMap map, FieldMap rootAttributes)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = map.Budget.Limits.MaximumBodyBytes,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(document), settings);
            reader.MoveToContent();
            return ReadAttributes(reader, rootAttributes) && ReadRoot(reader, map) && ReadRest(reader);
        }
        catch (XmlException broken)
        {
            return map.Budget.Fail(string.Create(CultureInfo.InvariantCulture, $"The XML cannot be read at line {broken.LineNumber}, character {broken.LinePosition}."));
        }
    }

    private static bool ReadAttributes(XmlReader reader, FieldMap attributes)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix.Length == 0 && reader.LocalName != "xmlns" && !attributes.AddValue(reader.LocalName, reader.Value))
            {
                return false;
            }
        }

        reader.MoveToElement();
        return true;
    }

    private static bool ReadRoot(XmlReader reader, FieldMap map)
    {
        if (reader.IsEmptyElement)
        {
            return true;
        }

        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            var read = reader.NodeType == XmlNodeType.Element ? ReadElement(reader, map) : IsBlank(reader);
            if (!read)
            {
                return map.Budget.Fail("The XML root holds text beside its elements.");
            }
        }

        return true;
    }

    private static bool ReadElement(XmlReader reader, FieldMap parent)
    {
        var name = reader.LocalName;
        if (reader.Depth >= parent.Budget.Limits.MaximumXmlDepth)
        {
            return parent.Budget.Fail(string.Create(CultureInfo.InvariantCulture, $"The XML is nested deeper than {parent.Budget.Limits.MaximumXmlDepth}."));
        }

        if (reader.IsEmptyElement)
        {
            return parent.AddValue(name, "");
        }

        FieldMap? group = null;
        var text = new StringBuilder();
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                text.Append(reader.Value);
                continue;
            }

            group ??= parent.AddGroup(name);
            if (group is null || !ReadElement(reader, group))
            {
                return false;
            }
        }

        if (group is null)
        {
            return parent.AddValue(name, text.ToString());
        }

        return string.IsNullOrWhiteSpace(text.ToString()) || parent.Budget.Fail($"{FieldBudget.Shown(name)} has both a value and sub-fields.");
    }

    private static bool ReadRest(XmlReader reader)
    {
        while (reader.Read())
        {
        }

        return true;
    }

    private static bool IsBlank(XmlReader reader) => string.IsNullOrWhiteSpace(reader.Value);
}
